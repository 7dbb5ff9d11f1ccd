/** The folder of the site's scripts. It must be asked for while a script of it runs for the first time. */
export const scriptsFolder = new URL('.', (document.currentScript as HTMLScriptElement).src);

/** The top of the site, wherever it is: the scripts are in a folder there. */
export const root = new URL('..', scriptsFolder);
