import { Controller } from 'egg';

export default class ToldController extends Controller {
  line() {
    return globalThis.told(this);
  }
}
