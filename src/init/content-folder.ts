/** What is at the top of a team's folder, as far as it says where pages are or shall be. */
export interface Top {
  /** The names of its files and folders. */
  names: ReadonlySet<string>;
  /** Folders in it, at any depth, that have Markdown right in them or below, with `/`. */
  withPages: ReadonlySet<string>;
  /** Whether its `package.json` is that of a program. */
  isPackage: boolean;
}

/** Where pages are called so by many. */
const USUAL = ['docs', 'doc', 'documentation'].flatMap((docs) =>
  ['runbooks', 'playbooks', 'oncall', 'on-call'].map((name) => `${docs}/${name}`),
);
const KINDS = ['runbooks', 'alerts', 'retrospectives'];
/** By these a folder is known to hold a program, whose other Markdown is about that. */
const PROGRAM =
  /^(?:src|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|setup\.py|requirements\.txt|Gemfile|composer\.json|CMakeLists\.txt|mix\.exs|.*\.(?:csproj|sln))$/;

/** Guesses the content folder: a path from the top, `.` for the top itself. */
export function guessContentFolder({ names, withPages, isPackage }: Top): string {
  if (withPages.has('content')) return 'content';
  const isProgram = isPackage || [...names].some((name) => PROGRAM.test(name));
  if (!isProgram && KINDS.some((name) => withPages.has(name))) return '.';
  const usual = USUAL.find((folder) => withPages.has(folder));
  if (usual !== undefined) return usual;
  if (!isProgram) return '.';
  return withPages.has('runbooks') ? 'runbooks' : 'docs/runbooks';
}
