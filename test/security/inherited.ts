/** Everything that all objects, lists, functions and texts inherit: nothing that a link says may change it. */
export function inherited(): [holder: string, name: PropertyKey, value: unknown][] {
  return [Object, Array, Function, String].flatMap(({ name: holder, prototype }) =>
    Reflect.ownKeys(prototype).map((name): [string, PropertyKey, unknown] => [
      holder,
      name,
      Object.getOwnPropertyDescriptor(prototype, name)?.value,
    ]),
  );
}
