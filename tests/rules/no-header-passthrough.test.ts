import { noHeaderPassthrough } from '../../src/rules/no-header-passthrough.ts';
import { bags } from './cases/bag.ts';
import { runCases } from './cases/cases.ts';
import { controllers } from './cases/controllers.ts';
import { filters } from './cases/filters.ts';
import { gates } from './cases/gates.ts';
import { axiosHeaders } from './cases/header-axios.ts';
import { fetchHeaders } from './cases/header-fetch.ts';
import { gotHeaders } from './cases/header-got.ts';
import { uncaught } from './cases/uncaught.ts';
import { waysOut } from './cases/ways-out.ts';

runCases('no-header-passthrough', noHeaderPassthrough, [controllers, axiosHeaders, fetchHeaders, gotHeaders, bags, filters, gates, uncaught, waysOut]);
