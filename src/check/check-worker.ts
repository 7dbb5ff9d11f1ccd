import { compileService } from '../compiler/compile-service.ts';
import { serve } from '../threads/serve.ts';
import { checkService, checkSiteService } from './check-service.ts';

serve({ compile: compileService, check: checkService, 'check-site': checkSiteService });
