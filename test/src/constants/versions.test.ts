import { describe, expect } from 'vitest'
import { messagesIn, reportsIn } from '../../support/linted-project.ts'
import { projectTest as test } from '../../support/project.ts'

const locked = `import { HttpStatus } from '@nestjs/common'\nexport const code = HttpStatus.LOCKED`
const required = `const status = require('http-status')\nexports.code = status.OK`
const imported = `import status from 'http-status'\nexport const code = status.OK`

/** The code, what the project depends on, and the names that its version lacks. */
const rows: readonly (readonly [
  code: string,
  dependencies: Readonly<Record<string, string>>,
  lacks: readonly string[],
])[] = [
  [locked, { '@nestjs/common': '^10.4.0' }, ['LOCKED']],
  [locked, { '@nestjs/common': '^10.4.0 || ^11.0.0' }, []],
  [locked, { '@nestjs/common': '^11.0.0' }, []],
  [locked, {}, []],
  [required, { 'http-status': '^2.1.0' }, ['OK']],
  [required, { 'http-status': '^1.8.0' }, []],
  [required, {}, []],
  [imported, { 'http-status': '^2.1.0' }, []],
]

describe('names that not every version of a library has', () => {
  for (const [code, dependencies, lacks] of rows)
    test(`${JSON.stringify(dependencies)}: ${code}`, ({ project }) => {
      const file = code.includes('require') ? 'src/codes.cjs' : 'src/codes.mjs'
      project.write({ 'package.json': { dependencies }, [file]: code })
      const sourceType = file.endsWith('.cjs') ? 'commonjs' : 'module'
      const rules = { 'http-status/no-unknown-name': 'error' } as const
      expect(reportsIn(project, file, { rules, sourceType })).toEqual(lacks.map((name) => `no-unknown-name ${name}`))
    })

  test('no version is given a constant that it lacks', ({ project }) => {
    const code = `import { HttpStatus } from '@nestjs/common'\nexport const find = (res) => res.status(423).json(HttpStatus.OK)`
    const rules = { 'http-status/no-magic-code': 'error' } as const
    project.write({ 'package.json': { dependencies: { '@nestjs/common': '^10.4.0' } }, 'src/find.mjs': code })
    expect(messagesIn(project, 'src/find.mjs', { rules })[0]?.message).not.toContain('HttpStatus.LOCKED')
    project.write({ 'new/package.json': { dependencies: { '@nestjs/common': '^11.1.0' } }, 'new/find.mjs': code })
    expect(messagesIn(project, 'new/find.mjs', { rules })[0]?.message).toContain('HttpStatus.LOCKED')
  })
})
