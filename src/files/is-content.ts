import { existsSync } from 'node:fs';
import path from 'node:path';

/** What only the top of a content tree has. */
const SETTINGS = ['site.yml', 'parameters.yml'];

/** Whether a folder is the top of a content tree, by the files there. */
export const isContent = (folder: string): boolean => SETTINGS.some((name) => existsSync(path.join(folder, name)));
