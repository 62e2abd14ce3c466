import type { Api, Behaviour, Framework, Handler, Showing, Use } from './framework.ts'
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
  needsStatus: true,
  content: { ...content([[0, 'body']], blank), otherThanText: 'answers 502' },
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
  content: { ...content([[1, 'body']], blank), otherThanText: 'answers 502' },
  fields: [
    [1, 'headers'],
    [1, 'multiValueHeaders'],
  ],
  on: 'new',
}

const event: Api = {
  members: {
    httpMethod: { reads: 'method' },
    routeKey: { reads: 'route' },
    requestContext: { members: { http: request, httpMethod: { reads: 'method' }, routeKey: { reads: 'route' } } },
  },
}

const ofResults = ['status', 'headers', 'multiValueHeaders', 'cookies', 'body', 'isBase64Encoded']

/** Members that only events of requests have. */
const ofRequests = [
  'httpMethod',
  'routeKey',
  'rawPath',
  'rawQueryString',
  'pathParameters',
  'queryStringParameters',
  'multiValueQueryStringParameters',
  'multiValueHeaders',
]

/** Members that only events of other sources have: queues, streams, buses, schedules, user pools, custom resources. */
const otherEvents = [
  'Records',
  'records',
  'detail',
  'detail-type',
  'triggerSource',
  'awslogs',
  'ResourceProperties',
  'RequestType',
  'authorizationToken',
]

const misnamed: Use = { ...result, ignores: [0, 'status'] }

/** REST APIs and load balancers insist on `statusCode`. */
const refused: Use = { ...misnamed, consequence: 'answers 502' }

/** HTTP APIs and function URLs take an object without `statusCode` for the content. */
const inferred: Use = { ...misnamed, sendsInstead: 200, consequence: 'sends 200 with the whole object as content' }

const eitherOfThem: Use = { ...inferred, consequence: 'answers 502, or sends 200 with the whole object as content' }

const shownBy: readonly Showing[] = [
  { types: ['proxyEvent', 'proxyResult'], use: refused },
  { types: ['httpEvent', 'httpResult'], within: ofResults, use: inferred },
  { elsewhere: 'statusCode', use: eitherOfThem },
  { reads: ofRequests, within: ofResults, beside: ['body', 'headers'], use: eitherOfThem },
]

/** CloudFront takes the status as text, with the phrase beside it. */
const edge: Use = {
  status: [0, 'status'],
  statusAs: 'either',
  phrase: [0, 'statusDescription'],
  content: content([[0, 'body']], blank),
  fields: [0, 'headers'],
  sends: true,
}

const handler: Handler = {
  parameters: [['event', null, 'callback']],
  answer: [result],
  isShownByMembers: true,
  otherEvents,
  shownBy,
  unanswered: 'answers',
}

/** Handlers of AWS Lambda behind API Gateway, a load balancer or a function URL. */
export const lambda = (): Framework => ({
  name: 'lambda',
  title: 'API Gateway',
  listedAs: 'AWS Lambda behind API Gateway, load balancers and CloudFront',
  behaviour,
  apis: {
    event,
    proxyEvent: { ...event },
    httpEvent: { ...event },
    proxyResult: {},
    httpResult: {},
    callback: does(callback),
  },
  modules: { 'aws-lambda': {} },
  types: {
    'aws-lambda': {
      APIGatewayProxyHandler: { handler: 'proxy' },
      APIGatewayProxyHandlerV2: { handler: 'http' },
      ALBHandler: { handler: 'balanced' },
      LambdaFunctionURLHandler: { handler: 'http' },
      CloudFrontRequestHandler: { handler: 'edge' },
      CloudFrontResponseHandler: { handler: 'edge' },
      Handler: { handler: 'handler' },
      APIGatewayProxyEvent: 'proxyEvent',
      APIGatewayProxyEventV2: 'httpEvent',
      ALBEvent: 'proxyEvent',
      LambdaFunctionURLEvent: 'httpEvent',
      APIGatewayProxyResult: 'proxyResult',
      APIGatewayProxyResultV2: 'httpResult',
      APIGatewayProxyStructuredResultV2: 'httpResult',
      ALBResult: 'proxyResult',
      LambdaFunctionURLResult: 'httpResult',
      APIGatewayProxyCallback: 'callback',
      Callback: 'callback',
    },
  },
  handlers: {
    handler,
    proxy: {
      ...handler,
      parameters: [['proxyEvent', null, 'callback']],
      result: 'proxyResult',
      shownBy: [{ use: refused }],
    },
    balanced: {
      ...handler,
      parameters: [['proxyEvent', null, 'callback']],
      result: 'proxyResult',
      shownBy: [{ use: { ...refused, phrase: [0, 'statusDescription'] } }],
    },
    edge: { parameters: [[null, null, null]], answer: [edge], unanswered: 'passes' },
    http: {
      ...handler,
      parameters: [['httpEvent', null, 'callback']],
      result: 'httpResult',
      shownBy: [
        { within: ofResults, use: inferred },
        { elsewhere: 'statusCode', use: inferred },
      ],
    },
  },
  conventions: [
    { file: /./, exports: ['handler', 'main', 'lambda', 'lambdaHandler'], as: 'handler' },
    // The settings of a function name its export, so that it may be any.
    { file: /./, exports: '*', takes: [/^_?event$/, /^_?(context|ctx)$/, /^_?(callback|cb)$/], as: 'handler' },
  ],
})
