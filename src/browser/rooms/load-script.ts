import { ownScript } from './own-scripts.ts';

/**
 * Runs a script of ours.
 *
 * @param path - from the folder of scripts
 * @returns its element
 */
export function loadScript(path: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ownScript(path);
    script.onload = () => resolve(script);
    script.onerror = () => {
      script.remove();
      reject(new Error(`${path} cannot be loaded`));
    };
    document.head.append(script);
  });
}
