import { readFileSync } from 'node:fs';

import { pluginUrl } from './configurations.mjs';

/** Whether no rule of the plugin asks for the tree of a file, with these settings. */
export async function isTurnedAway(path, settings) {
  const { default: plugin } = await import(pluginUrl);
  let isAsked = false;
  const sourceCode = {
    text: readFileSync(path, 'utf8'),
    get ast() {
      isAsked = true;
      throw new Error('asked for the tree');
    },
  };
  try {
    Object.values(plugin.rules)[0].create({ sourceCode, settings, options: [], languageOptions: {}, filename: path, physicalFilename: path });
  } catch (error) {
    if (!isAsked) throw error;
  }
  return !isAsked;
}
