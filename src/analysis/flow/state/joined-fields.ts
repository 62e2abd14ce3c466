import type { FieldInput } from '../../model/model.ts'
import { unknown } from '../../values/value.ts'

export type Fields = ReadonlyMap<string, FieldInput>

/** The fields of a response that came here with one set of them or with the other: what both have surely, the rest maybe. */
export function joinedFields(one: Fields, other: Fields): Fields {
  if (one === other) return one
  const changed: [string, FieldInput][] = []
  for (const [name, field] of one) {
    const beside = other.get(name)
    const joined = beside ? joinedField(field, beside) : variantOf(field, false, false)
    if (joined !== field) changed.push([name, joined])
  }
  for (const [name, field] of other) if (!one.has(name)) changed.push([name, variantOf(field, false, false)])
  return changed.length === 0 ? one : new Map([...one, ...changed])
}

/** Whether two sets of fields are the same. */
export function haveSameFields(one: Fields, other: Fields): boolean {
  return (
    one === other || (one.size === other.size && joinedFields(one, other) === one && joinedFields(other, one) === other)
  )
}

function joinedField(one: FieldInput, other: FieldInput): FieldInput {
  const isSame = one.node === other.node && one.valueNode === other.valueNode
  const isCertain = one.isCertain && other.isCertain
  return variantOf(one, isCertain, !isSame && one.value !== unknown)
}

const variants = new WeakMap<FieldInput, Map<string, FieldInput>>()

/** A field as maybe set, or with a value that is not known: always the same object, by which states are compared. */
function variantOf(field: FieldInput, isCertain: boolean, isBlurred: boolean): FieldInput {
  if (isCertain === field.isCertain && !isBlurred) return field
  const own = variants.get(field) ?? new Map<string, FieldInput>()
  variants.set(field, own)
  const key = `${isCertain ? 'sure' : 'maybe'} ${isBlurred ? 'blurred' : 'as it is'}`
  const made =
    own.get(key) ??
    (isBlurred ? { ...field, isCertain, value: unknown, valueNode: undefined } : { ...field, isCertain })
  own.set(key, made)
  return made
}
