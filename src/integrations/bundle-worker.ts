import { rolldown } from 'rolldown';
import { moduleFile } from '../files/engine.ts';
import { browserTargets } from './browser-targets.ts';

/** The worker that keeps the copy on the device, or the one that removes it, as one script. */
export async function bundleWorker(name: 'sw' | 'retire'): Promise<string> {
  const bundled = await rolldown({
    input: moduleFile(`worker/${name}`),
    optimization: { inlineConst: true },
    transform: { target: browserTargets },
  });
  const { output } = await bundled.generate({ format: 'iife', minify: true, comments: false });
  await bundled.close();
  return output[0].code;
}
