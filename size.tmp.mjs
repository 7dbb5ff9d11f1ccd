import { rolldown } from 'rolldown'; import { gzipSync } from 'node:zlib';
const b=await rolldown({input:'src/browser/fill.ts',preserveEntrySignatures:'allow-extension',transform:{target:['chrome123','firefox121','safari17.5']}});
const {output}=await b.generate({format:'iife',minify:true,comments:false});
console.log(gzipSync(output[0].code,{level:9}).length);
