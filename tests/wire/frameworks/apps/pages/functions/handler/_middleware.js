import { answer, isAsked } from '../../../../pages-function.ts';

export const onRequest = context => (isAsked('onRequest', context) ? answer('onRequest', context) : context.next());
