/** How a gateway asks an upstream, and where the parts of the answer are. */
export interface EditClient {
  readonly name: string;
  readonly import: string;
  readonly call: (url: string) => string;
  readonly body: string;
  readonly entries: (headers: string) => string;
  /** Whether its headers are a web `Headers`, of which a spread copies nothing. */
  readonly isWeb: boolean;
}

const listed = (headers: string): string => `Object.entries(${headers})`;
const iterated = (headers: string): string => headers;

export const editClients: Readonly<Record<string, EditClient>> = {
  axios: { name: 'axios', import: "import axios from 'axios';", call: url => `axios.get(${url}, { responseType: 'text' })`, body: 'up.data', entries: listed, isWeb: false },
  fetch: { name: 'fetch', import: '', call: url => `fetch(${url})`, body: 'await up.text()', entries: iterated, isWeb: true },
  got: { name: 'got', import: "import got from 'got';", call: url => `got(${url}, { retry: { limit: 0 } })`, body: 'up.body', entries: listed, isWeb: false },
  ky: { name: 'ky', import: "import ky from 'ky';", call: url => `ky.get(${url}, { retry: 0 })`, body: 'await up.text()', entries: iterated, isWeb: true },
  'node-fetch': { name: 'node-fetch', import: "import nodeFetch from 'node-fetch';", call: url => `nodeFetch(${url})`, body: 'await up.text()', entries: iterated, isWeb: true },
  superagent: { name: 'superagent', import: "import superagent from 'superagent';", call: url => `superagent.get(${url}).buffer(true).parse(readText)`, body: 'up.body', entries: listed, isWeb: false },
  'Nest HttpService': { name: 'Nest HttpService', import: "import { HttpModule, HttpService } from '@nestjs/axios';\nimport { firstValueFrom } from 'rxjs';", call: url => `firstValueFrom(this.http.get(${url}, { responseType: 'text' }))`, body: 'up.data', entries: listed, isWeb: false },
  request: { name: 'request', import: "import request from 'request';", call: url => `request(${url})`, body: '', entries: listed, isWeb: false },
  undici: { name: 'undici', import: "import { request as askUndici } from 'undici';", call: url => `askUndici(${url})`, body: 'Buffer.from(await up.body.arrayBuffer())', entries: listed, isWeb: false },
};

/** Those that need no framework, and give a promise. */
export const usualClients: readonly string[] = ['axios', 'fetch', 'got', 'ky', 'node-fetch', 'superagent', 'undici'];
