/** Why a command cannot go on, for a reason that was foreseen. It is told as it is, without a trace. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** What to do about it. */
  readonly hint: string;
  /** How the process ends: 2 when the command was called wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, hint: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
