import type { ModuleForm } from './module-form.ts'
import type { Wanted } from './wanted.ts'

/** How a file writes its statements. */
export interface Style {
  readonly quote: string
  readonly semicolon: string
  /** Whether it keeps to what engines had before ECMAScript 2015. */
  readonly isOld: boolean
}

/** The statement that loads what is wanted. */
export function importLine(
  { modules: [module = ''], path: [name], local }: Wanted,
  loads: ModuleForm['loads'],
  { quote, semicolon, isOld }: Style,
): string {
  const specifier = `${quote}${module}${quote}`
  const isWhole = name === 'default'
  if (loads === 'import') {
    const clause = isWhole ? local : `{ ${name === local ? local : `${name} as ${local}`} }`
    return `import ${clause} from ${specifier}${semicolon}`
  }
  if (isOld) return `var ${local} = require(${specifier})${isWhole ? '' : `.${name}`}${semicolon}`
  const pattern = isWhole ? local : `{ ${name === local ? local : `${name}: ${local}`} }`
  return `const ${pattern} = require(${specifier})${semicolon}`
}
