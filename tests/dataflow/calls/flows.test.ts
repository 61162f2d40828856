import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

const CLIENT = "import axios from 'axios';\nconst load = () => axios.get('http://users.internal');\n";
const NAMES = "const hop = ['connection', 'keep-alive'];\nconst rest = ['transfer-encoding', 'content-length'];";

describe('functions that a toolbox makes of many', () => {
  follow('call each with what the one before gave', {
    'lodash.js': routes(
      `${CLIENT}import _ from 'lodash';\nimport { flow, omit } from 'lodash/fp';\n${NAMES}`,
      'res.set(flow(omit(hop), omit(rest))((await load()).headers)).end();',
      'res.set(flow(omit(hop), omit(hop))((await load()).headers)).end(); //~ header',
      'res.set(flow([omit(hop), omit(rest)])((await load()).headers)).end();',
      'res.set(flow([omit(hop)])((await load()).headers)).end(); //~ header',
      'res.set(_.flowRight(headers => _.omit(headers, hop), answer => _.omit(answer.headers, rest))(await load())).end();',
      'res.set(_.flowRight(headers => _.omit(headers, hop), answer => answer.headers)(await load())).end(); //~ header',
      'res.set(_.flow(answer => answer.headers, headers => ({ etag: headers.etag }))(await load())).end();',
    ),
    'ramda.js': routes(
      `${CLIENT}import * as R from 'ramda';\n${NAMES}`,
      "res.set(R.compose(R.omit(hop), R.omit(rest), R.prop('headers'))(await load())).end();",
      "res.set(R.compose(R.omit(hop), R.prop('headers'))(await load())).end(); //~ header",
      "res.set(R.pipe(R.prop('headers'), R.omit(hop))(await load())).end(); //~ header",
    ),
    'remeda.js': routes(
      `${CLIENT}import { pipe } from 'remeda';`,
      'res.set(pipe(await load(), answer => answer.headers)).end(); //~ header',
      "res.set(pipe(await load(), answer => answer.headers, headers => ({ etag: headers.etag }))).end();",
    ),
  });
});
