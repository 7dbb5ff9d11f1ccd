import { serve } from '../threads/serve.ts';
import { compileService } from './compile-service.ts';

serve({ compile: compileService });
