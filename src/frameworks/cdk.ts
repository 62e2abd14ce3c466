import { fetchBehaviour } from './fetch.ts'
import type { Api, Behaviour, Framework, Part } from './framework.ts'
import { does } from './parts.ts'

/** Templates take any text there; API Gateway refuses to deploy what is no code. */
const behaviour: Behaviour = { ...fetchBehaviour, range: [100, 599], informational: 'sends it', content: {} }

const responses = (name: string, argument: number): Part => ({
  at: [argument, name, '*'],
  use: { kind: 'declare', status: [0, 'statusCode'], statusAs: 'either', on: 'new' },
})

/** An integration lists how its results become responses, and a method which responses there are. */
const integration = (argument: number): Api => ({
  construct: [{ parts: [responses('integrationResponses', argument)] }],
})

const nested = (argument: number): Api => ({
  construct: [
    {
      parts: [
        { ...responses('integrationResponses', argument), at: [argument, 'integrationResponses', '*'] },
        { ...responses('integrationResponses', argument), at: [argument, 'options', 'integrationResponses', '*'] },
      ],
    },
  ],
})

const exported = {
  RestApi: { construct: [{ returns: 'api' }] },
  LambdaRestApi: { construct: [{ returns: 'api' }] },
  Resource: { construct: [{ returns: 'resource' }] },
  MockIntegration: integration(0),
  LambdaIntegration: integration(1),
  HttpIntegration: integration(1),
  AwsIntegration: nested(0),
  Integration: nested(0),
} as const

/** API Gateway in AWS CDK 2, whose responses have their status as text. */
export const cdk = (): Framework => ({
  name: 'cdk',
  title: 'AWS CDK',
  listedAs: "AWS CDK's API Gateway",
  behaviour,
  apis: {
    api: { members: { root: 'resource' } },
    resource: {
      members: {
        addResource: does({ returns: 'resource' }),
        resourceForPath: does({ returns: 'resource' }),
        addProxy: does({ returns: 'resource' }),
        addMethod: does({ parts: [responses('methodResponses', 2)] }),
      },
    },
  },
  modules: {
    'aws-cdk-lib/aws-apigateway': exported,
    '@aws-cdk/aws-apigateway': exported,
    'aws-cdk-lib': { aws_apigateway: { members: exported } },
  },
  types: {
    'aws-cdk-lib/aws-apigateway': { RestApi: 'api', IResource: 'resource', Resource: 'resource' },
    '@aws-cdk/aws-apigateway': { RestApi: 'api', IResource: 'resource', Resource: 'resource' },
  },
})
