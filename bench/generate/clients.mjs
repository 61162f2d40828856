/**
 * How one client is asked and read, in generated code.
 * @typedef {object} Client
 * @property {string} name
 * @property {string} importing TypeScript's import; CommonJS requires the same.
 * @property {string} requiring
 * @property {(url: string, headers?: string) => string} ask The call, to be awaited.
 * @property {(response: string) => string} bag Its headers as a plain object.
 * @property {(response: string) => string} body To be awaited.
 * @property {(response: string) => string} status
 * @property {(response: string, name: string) => string} field
 */

/** @param {string | undefined} headers */
const options = headers => (headers === undefined ? '' : `, { headers: ${headers} }`);

/** @type {readonly Client[]} */
export const clients = [
  {
    name: 'axios',
    importing: "import axios from 'axios';",
    requiring: "const axios = require('axios');",
    ask: (url, headers) => `axios.get(${url}${options(headers)})`,
    bag: response => `${response}.headers`,
    body: response => `${response}.data`,
    status: response => `${response}.status`,
    field: (response, name) => `${response}.headers['${name}']`,
  },
  {
    name: 'got',
    importing: "import got from 'got';",
    requiring: "const got = require('got');",
    ask: (url, headers) => `got(${url}${options(headers)})`,
    bag: response => `${response}.headers`,
    body: response => `${response}.body`,
    status: response => `${response}.statusCode`,
    field: (response, name) => `${response}.headers['${name}']`,
  },
  {
    name: 'undici',
    importing: "import { request as ask } from 'undici';",
    requiring: "const { request: ask } = require('undici');",
    ask: (url, headers) => `ask(${url}${options(headers)})`,
    bag: response => `${response}.headers`,
    body: response => `await ${response}.body.text()`,
    status: response => `${response}.statusCode`,
    field: (response, name) => `${response}.headers['${name}']`,
  },
  {
    name: 'fetch',
    importing: '',
    requiring: '',
    ask: (url, headers) => `fetch(${url}${options(headers)})`,
    bag: response => `Object.fromEntries(${response}.headers)`,
    body: response => `await ${response}.text()`,
    status: response => `${response}.status`,
    field: (response, name) => `${response}.headers.get('${name}')`,
  },
  {
    name: 'node-fetch',
    importing: "import fetch from 'node-fetch';",
    requiring: "const fetch = require('node-fetch');",
    ask: (url, headers) => `fetch(${url}${options(headers)})`,
    bag: response => `Object.fromEntries(${response}.headers.entries())`,
    body: response => `await ${response}.text()`,
    status: response => `${response}.status`,
    field: (response, name) => `${response}.headers.get('${name}')`,
  },
];
