import { googleDrive } from '../../../../src/models/clients/google-drive.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe, Options } from '../probe.ts';

/** A call knows its own path: as a query, it leaves the one that is asked for. */
function given(url: string, { headers, unread }: Options = {}): readonly unknown[] {
  return [{ fileId: 'a' }, { rootUrl: `${url}?`, headers, responseType: unread === true ? 'stream' : 'arraybuffer', retry: false }];
}

export const probe: ClientProbe = {
  model: googleDrive,
  any: 'files.get()',
  ask: async (library, url, options) => {
    const response = await settled(library.drive({ version: 'v3' })['files']?.['get']?.(...given(url, options)));
    return askedBody(response, options.unread === true ? '' : response.data);
  },
  given: (_call, url) => given(url),
  made: { 'drive()': () => [{ version: 'v3' }] },
};
