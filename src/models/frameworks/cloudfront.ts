import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = {
  parameters: ['other', 'other', 'other'],
  returns: {
    webResponse: 'none',
    object: 'ignored',
    stream: 'none',
    envelope: { headers: ['headers'], body: ['body'], status: ['status'] },
  },
  callback: 2,
};

/** Lambda@Edge: `headers` are `{ name: [{ key, value }] }`, so a bag of an upstream gets in only through a loop. */
export const cloudfront: FrameworkModel = {
  name: 'CloudFront Lambda@Edge',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-generating-http-responses.html',
  packages: ['aws-lambda', '@types/aws-lambda'],
  handlers: [
    {
      kind: 'typed',
      types: ['CloudFrontRequestHandler', 'CloudFrontResponseHandler'],
      parameterTypes: ['CloudFrontRequestEvent', 'CloudFrontResponseEvent'],
      resultTypes: ['CloudFrontRequestResult', 'CloudFrontResponseResult', 'CloudFrontResultResponse'],
      shape,
    },
  ],
};
