import { compileService } from '../compiler/compile-service.ts';
import { serve } from '../threads/serve.ts';

serve({ compile: compileService });
