import { compileService } from '../build/compile-service.ts';
import { serve } from '../threads/serve.ts';
import { checkService } from './check-service.ts';

serve({ compile: compileService, check: checkService });
