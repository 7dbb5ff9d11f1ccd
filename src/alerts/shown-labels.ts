import { actionsOf } from './go-template.ts';
import type { AlertRule } from './rule.ts';

/** The labels that the texts of a rule show: its author knows that alerts have them. */
export const shownLabels = ({ annotations }: AlertRule): ReadonlySet<string> =>
  new Set(
    [...annotations.values()].flatMap(({ value }) =>
      actionsOf(value).flatMap(({ labels, showsValue, takesFirst }) => (showsValue && !takesFirst ? labels : [])),
    ),
  );
