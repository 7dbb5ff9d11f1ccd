import { compileService } from '../compiler/compile-service.ts';
import { serve } from '../threads/serve.ts';
import { checkService } from './check-service.ts';

serve({ compile: compileService, check: checkService });
