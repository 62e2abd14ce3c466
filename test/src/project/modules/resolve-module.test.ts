import { join, relative } from 'node:path'
import { describe, expect } from 'vitest'
import { resolveModule } from '../../../../src/project/modules/resolve-module.ts'
import { projectTest, type Project } from '../../../support/project.ts'

/** The path in the project that a specifier leads to from one of its files. */
function led(project: Project, specifier: string, importer = 'src/a.ts'): string | undefined {
  const found = resolveModule(specifier, join(project.folder, importer))
  return found === undefined ? undefined : relative(project.folder, found)
}

describe('a module of the project', () => {
  projectTest('is found by a relative path, as Node and TypeScript complete it', ({ project }) => {
    project.write({
      'package.json': {},
      'src/a.ts': '',
      'src/b.ts': '',
      'src/c.js': '',
      'src/d/index.mts': '',
      'src/types.d.ts': '',
      'src/data.json': '',
    })
    expect(
      ['./b', './b.js', './b.ts', './c', './c.js', './d', './d/index.mjs'].map((one) => led(project, one)),
    ).toEqual(['src/b.ts', 'src/b.ts', 'src/b.ts', 'src/c.js', 'src/c.js', 'src/d/index.mts', 'src/d/index.mts'])
    expect(
      ['./types.d.ts', './data.json', './none', '../../b', '/src/b', 'node:fs', 'fs'].map((one) => led(project, one)),
    ).toEqual(Array.from({ length: 7 }, () => undefined))
  })

  projectTest('is the one of its own kind where another is beside it', ({ project }) => {
    project.write({ 'package.json': {}, 'src/b.ts': '', 'src/b.js': '' })
    expect(led(project, './b')).toBe('src/b.ts')
    expect(led(project, './b', 'src/a.js')).toBe('src/b.js')
  })

  projectTest('is found by `imports`, under any condition, the longest pattern first', ({ project }) => {
    project.write({
      'package.json': {
        imports: {
          '#one': { types: './none.d.ts', default: './src/b.ts' },
          '#*': './src/*.ts',
          '#deep/*': './src/deep/*.js',
        },
      },
      'src/b.ts': '',
      'src/deep/c.ts': '',
    })
    expect(['#one', '#b', '#deep/c', '#none'].map((one) => led(project, one))).toEqual([
      'src/b.ts',
      'src/b.ts',
      'src/deep/c.ts',
      undefined,
    ])
  })

  projectTest('is found by `baseUrl`, by `paths` of configurations that others extend or refer to', ({ project }) => {
    project.write({
      'package.json': {},
      'base/tsconfig.json':
        '{ "compilerOptions": { "baseUrl": "..", "paths": { "~/*": ["none/*", "src/*"] } } } // base',
      'tsconfig.json': { extends: ['./base'] },
      'app/tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] },
      'app/tsconfig.app.json': { compilerOptions: { paths: { '@app/*': ['${configDir}/lib/*'] } } },
      'app/lib/c.ts': '',
      'js/jsconfig.json': { compilerOptions: { paths: { exact: ['./b.js'] } } },
      'js/b.js': '',
      'src/b.ts': '',
    })
    expect([led(project, '~/b'), led(project, 'src/b')]).toEqual(['src/b.ts', 'src/b.ts'])
    expect(led(project, '@app/c', 'app/a.ts')).toBe('app/lib/c.ts')
    expect([led(project, 'exact', 'js/a.js'), led(project, 'exact/b', 'js/a.js')]).toEqual(['js/b.js', undefined])
  })

  projectTest('is one of a package of the workspace, whose entry leads to source', ({ project }) => {
    project.write({
      'package.json': { workspaces: ['packages/*'] },
      'packages/lib/package.json': { main: './dist/index.js' },
      'packages/lib/src/index.ts': '',
      'packages/lib/src/errors.ts': '',
      'packages/app/package.json': {},
      'node_modules/installed/package.json': { main: 'index.js' },
      'node_modules/installed/index.js': '',
    })
    project.link('packages/lib', 'node_modules/@acme/lib')
    const from = 'packages/app/a.ts'
    expect(led(project, '@acme/lib', from)).toBe('packages/lib/src/index.ts')
    expect(led(project, '@acme/lib/errors', from)).toBe('packages/lib/src/errors.ts')
    expect([led(project, 'installed', from), led(project, '@acme/none', from)]).toEqual([undefined, undefined])
  })

  projectTest('is none where files refer to each other in circles', ({ project }) => {
    project.write({
      'package.json': {},
      'tsconfig.json': { extends: './other.json' },
      'other.json': { extends: './tsconfig.json' },
    })
    expect(led(project, 'b')).toBeUndefined()
  })
})
