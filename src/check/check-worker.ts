import { compileService } from '../build/compile-service.ts';
import { serve } from '../threads/serve.ts';
import { checkService, shellService } from './check-service.ts';

serve({ compile: compileService, check: checkService, shell: shellService });
