/** Looks at everything before each item, as nothing that reads pages may. */
export function lookBack(count: number): number {
  let looks = 0;
  for (let item = 0; item < count; item++) for (let before = 0; before < item; before++) looks += before % 2;
  return looks;
}
