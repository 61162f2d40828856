/** The worker under test: it is bundled, and runs in workerd. */
import { cloudflareWorkers } from '../../../src/models/frameworks/cloudflare-workers.ts';
import { webStage } from './gateways/web.ts';
import { linesOf } from './lines.ts';
import { describeMismatch, perform } from './perform.ts';

const lines = linesOf(cloudflareWorkers);

const worker: { fetch(request: Request): unknown } = {
  fetch(request) {
    const line = lines[Number(/\/line\/(\d+)/u.exec(request.url)?.[1])];
    if (line === undefined) return new Response(describeMismatch(request, 'web.request') ?? 'yes');
    return perform(line.check, webStage(request, {}));
  },
};

export default worker;
