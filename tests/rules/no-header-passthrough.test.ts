import { noHeaderPassthrough } from '../../src/rules/no-header-passthrough.ts';
import { axiosHeaders } from './cases/header-axios.ts';
import { fetchHeaders } from './cases/header-fetch.ts';
import { gotHeaders } from './cases/header-got.ts';
import { runCases } from './cases/cases.ts';

runCases('no-header-passthrough', noHeaderPassthrough, [axiosHeaders, fetchHeaders, gotHeaders]);
