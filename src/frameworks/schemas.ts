/**
 * What libraries of schemas (zod, TypeBox, Elysia's `t`, fluent JSON Schema) call their functions, in lower case: those whose values
 * are content.
 */
export const contentSchemas: ReadonlySet<string> = new Set([
  'array',
  'bigint',
  'boolean',
  'date',
  'file',
  'integer',
  'looseobject',
  'map',
  'number',
  'object',
  'record',
  'set',
  'strictobject',
  'string',
  'tuple',
])

/** Functions behind them after which a value may be nothing, or empty text. */
export const looseningSchemas: ReadonlySet<string> = new Set([
  'catch',
  'length',
  'max',
  'maxlength',
  'nullable',
  'nullish',
  'optional',
  'or',
  'pipe',
  'transform',
])

/** The member that holds the schemas of responses by their status, within the one for responses. */
export const nestedDescription = 'status'

/** The members by which an object is an OpenAPI document, and the way in it to the responses of an operation. */
export const openApiDocument = { marks: ['openapi', 'swagger'], path: ['paths', '*', '*'] } as const

/** A function by which the type that it is given says what the content is: `c.type<Cat>()`. */
export const typedSchema = 'type'

/** A function for content of a media type, with the member that holds its schema. */
export const mediaSchema = { name: 'otherresponse', holds: 'body' } as const
