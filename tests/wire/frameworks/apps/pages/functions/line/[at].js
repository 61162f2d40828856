import { answer } from '../../../../pages-function.ts';

export const onRequest = context => answer('onRequest', context);
