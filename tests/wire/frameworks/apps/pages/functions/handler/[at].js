import { answer } from '../../../../pages-function.ts';

export const onRequestDelete = context => answer('onRequestDelete', context);
export const onRequestGet = context => answer('onRequestGet', context);
export const onRequestHead = context => answer('onRequestHead', context);
export const onRequestOptions = context => answer('onRequestOptions', context);
export const onRequestPatch = context => answer('onRequestPatch', context);
export const onRequestPost = context => answer('onRequestPost', context);
export const onRequestPut = context => answer('onRequestPut', context);
