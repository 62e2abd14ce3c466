import type { Behaviour, Framework, Use } from './framework.ts'
import { blank, content, does, request } from './parts.ts'

/** API Gateway, ALB and Function URLs, by their documentation: nothing of it can be run here. */
const behaviour: Behaviour = {
  range: [100, 599],
  outside: 'ignores it',
  text: 'ignores it',
  fraction: 'ignores it',
  undefined: 'sends 200 instead',
  null: 'sends 200 instead',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
}

const result: Use = {
  status: [0, 'statusCode'],
  // API Gateway takes `'200'` as well, and AWS's own examples write it.
  statusAs: 'either',
  content: content([[0, 'body']], blank),
  fields: [
    [0, 'headers'],
    [0, 'multiValueHeaders'],
  ],
  sends: true,
}

const callback: Use = {
  ...result,
  takes: ['any', 'any'],
  status: [1, 'statusCode'],
  content: content([[1, 'body']], blank),
  fields: [
    [1, 'headers'],
    [1, 'multiValueHeaders'],
  ],
  on: 'new',
}

/** Handlers of AWS Lambda behind API Gateway, a load balancer or a function URL. */
export const lambda: Framework = {
  name: 'lambda',
  title: 'API Gateway',
  behaviour,
  apis: {
    event: {
      members: {
        httpMethod: { reads: 'method' },
        routeKey: { reads: 'route' },
        requestContext: { members: { http: request, httpMethod: { reads: 'method' }, routeKey: { reads: 'route' } } },
      },
    },
    callback: does(callback),
  },
  modules: { 'aws-lambda': {} },
  types: {
    'aws-lambda': {
      APIGatewayProxyHandler: { handler: 'handler' },
      APIGatewayProxyHandlerV2: { handler: 'handler' },
      ALBHandler: { handler: 'handler' },
      LambdaFunctionURLHandler: { handler: 'handler' },
      Handler: { handler: 'handler' },
      APIGatewayProxyEvent: 'event',
      APIGatewayProxyEventV2: 'event',
      ALBEvent: 'event',
      LambdaFunctionURLEvent: 'event',
      APIGatewayProxyCallback: 'callback',
      Callback: 'callback',
    },
  },
  handlers: {
    handler: { parameters: [['event', null, 'callback']], answer: [result], unanswered: 'answers' },
  },
  conventions: [{ file: /./, exports: ['handler', 'main', 'lambda', 'lambdaHandler'], as: 'handler' }],
}
