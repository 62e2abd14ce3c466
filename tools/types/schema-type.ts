/** The parts of JSON Schema that the options of rules are written in. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
}

/** The TypeScript type of the values that a schema takes. */
export function typeOf(schema: Schema): string {
  const { type, anyOf, oneOf } = schema
  const alternatives = anyOf ?? oneOf
  if (alternatives) return union(alternatives.map(typeOf))
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)))
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(type)) return union(type.map((one: string) => typeOf({ ...schema, type: one })))
  switch (type) {
    case 'array':
      return `readonly (${typeOf(schema.items ?? {})})[]`
    case 'object':
      return objectType(schema)
    case 'integer':
    case 'number':
      return 'number'
    case 'string':
    case 'boolean':
    case 'null':
      return type
    default:
      throw new Error(`There is no type for ${JSON.stringify(schema)}.`)
  }
}

function objectType({ properties = {}, patternProperties = {}, additionalProperties, required = [] }: Schema): string {
  const members = Object.entries(properties).map(([name, property]) => {
    const isRequired = required.includes(name)
    return `${comment(property.description)}readonly ${name}${isRequired ? '' : '?'}: ${typeOf(property)}${isRequired ? '' : ' | undefined'}`
  })
  const others = Object.values(patternProperties)
  if (typeof additionalProperties === 'object') others.push(additionalProperties)
  if (others.length > 0) members.push(`readonly [name: string]: ${union(others.map(typeOf))}`)
  return `{ ${members.join('\n')} }`
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ')
}

/** A doc comment, as it stands before a member. */
export function comment(...lines: readonly (string | undefined)[]): string {
  const given = lines.filter((line) => line !== undefined)
  if (given.length === 0) return ''
  return given.length === 1 ? `/** ${given[0]} */\n` : `/**\n${given.map((line) => ` * ${line}`).join('\n')}\n */\n`
}
