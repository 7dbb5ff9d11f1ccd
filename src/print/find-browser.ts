import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** What browsers that can print are called where programs are looked for. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'brave-browser',
  'chrome-headless-shell',
];
/** Where they are on systems that do not look for programs by name. */
const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const IN_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a browser may be, the likeliest first.
 *
 * @param platform - `process.platform`
 */
export function browserPlaces(environment: Environment, platform: string): string[] {
  const { join, delimiter } = platform === 'win32' ? path.win32 : path.posix;
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = platform === 'win32' ? '.exe' : '';
  const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
  return [
    ...(environment['CHROME_PATH'] ? [environment['CHROME_PATH']] : []),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending))),
    ...(platform === 'darwin' ? APPLICATIONS : []),
    ...(platform === 'win32' ? programs.flatMap((folder) => IN_WINDOWS.map((file) => join(folder, file))) : []),
  ];
}

/** The first browser that is there, if one is. */
export const findBrowser = (environment: Environment, platform: string): string | undefined =>
  browserPlaces(environment, platform).find(isProgram);

/** Whether a file can be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
