import * as boom from '@hapi/boom'
import { errors as feathersErrors } from '@feathersjs/errors'
import sensible from '@fastify/sensible/lib/httpErrors.js'
import * as nest from '@nestjs/common'
import * as swagger from '@nestjs/swagger'
import createError from 'http-errors'
import restifyErrors from 'restify-errors'
import { describe, expect, it } from 'vitest'
import type { Api, ApiRef } from '../../src/frameworks/framework.ts'
import { frameworks } from '../../src/frameworks/index.ts'
import { namespaceOf, resolve } from '../../src/frameworks/lookup.ts'

/** The code that each error of a library has, by the name under which code makes it. */
type Codes = Readonly<Record<string, number>>

/** The codes that the tables have for what a module exports, or for the members of one of its exports. */
function codesInTables(module: string, holder?: string): Codes {
  const found: Record<string, number> = {}
  for (const framework of frameworks()) {
    const namespace = namespaceOf(framework, module)
    const members = holder === undefined ? namespace?.members : apiAt(namespace?.members?.[holder])?.members
    for (const [name, ref] of Object.entries(members ?? {})) {
      const uses = resolve(framework, ref).flatMap(({ api }) =>
        [api.call, api.construct, api.decorate].flatMap((list) => list ?? []),
      )
      const code = uses.find((use) => use.code !== undefined)?.code
      if (code !== undefined && !/^\d/.test(name)) found[name] = code
    }

    function apiAt(ref: ApiRef | undefined): Api | undefined {
      return ref === undefined ? undefined : resolve(framework, ref)[0]?.api
    }
  }
  return found
}

/** The codes of what a library makes, found by making each. */
function codesOf(names: readonly string[], made: (name: string) => unknown, codeAt: (made: object) => unknown): Codes {
  return Object.fromEntries(
    names.flatMap((name) => {
      try {
        const one = made(name)
        const code = typeof one === 'object' && one !== null ? codeAt(one) : undefined
        return typeof code === 'number' ? [[name, code]] : []
      } catch {
        return []
      }
    }),
  )
}

function construct(holder: object, name: string): unknown {
  return Reflect.construct(Reflect.get(holder, name) as new (message: string) => object, ['x'])
}

function call(holder: object, name: string): unknown {
  return Reflect.apply(Reflect.get(holder, name) as (message: string) => unknown, holder, ['x'])
}

const member =
  (...path: readonly string[]) =>
  (made: object): unknown =>
    path.reduce<unknown>((value, name) => (value instanceof Object ? Reflect.get(value, name) : undefined), made)

describe('errors have the codes of the tables', () => {
  it('http-errors', () => {
    const names = Object.keys(createError).filter((name) => /^[A-Z]/.test(name) && name !== 'HttpError')
    expect(codesOf(names, (name) => construct(createError, name), member('statusCode'))).toEqual(
      codesInTables('http-errors', 'default'),
    )
  })

  it('@hapi/boom', () => {
    // The class has the code of what it is given none for.
    const said = Object.entries(codesInTables('@hapi/boom')).filter(([name]) => name !== 'Boom')
    const names = Object.keys(boom).filter((name) => /^[a-z]/.test(name) && !/^(?:isBoom|boomify|default)$/.test(name))
    expect(codesOf(names, (name) => call(boom, name), member('output', 'statusCode'))).toEqual(Object.fromEntries(said))
  })

  it('restify-errors', () => {
    const names = Object.keys(restifyErrors).filter((name) => name.endsWith('Error'))
    const codes = codesOf(names, (name) => construct(restifyErrors, name), member('statusCode'))
    expect(codes).toEqual(codesInTables('restify-errors'))
  })

  it('@feathersjs/errors', () => {
    const names = Object.keys(feathersErrors).filter((name) => /^[A-Z]/.test(name) && name !== 'FeathersError')
    const codes = codesOf(names, (name) => construct(feathersErrors, name), member('code'))
    expect(codes).toEqual(codesInTables('@feathersjs/errors', 'errors'))
  })

  it('@fastify/sensible', () => {
    const names = Object.keys(sensible).filter((name) => !/^(?:HttpError|createError|getHttpError)$/.test(name))
    const [fastify] = frameworks().filter(({ name }) => name === 'fastify')
    const { httpErrors, reply } = fastify?.apis ?? {}
    const codes = codesOf(names, (name) => call(sensible, name), member('statusCode'))
    for (const api of [httpErrors, reply]) {
      const known = names.map((name): [string, unknown] => {
        const ref = api?.members?.[name]
        return [name, typeof ref === 'object' ? ref.call?.[0]?.code : undefined]
      })
      expect(Object.fromEntries(known)).toEqual(codes)
    }
  })

  it('exceptions of @nestjs/common', () => {
    const names = Object.keys(nest).filter(
      (name) => name.endsWith('Exception') && !/^(?:Http|Intrinsic)Exception$/.test(name),
    )
    const codes = codesOf(
      names,
      (name) => construct(nest, name),
      (made) => Reflect.apply(Reflect.get(made, 'getStatus') as () => unknown, made, []),
    )
    const said = Object.entries(codesInTables('@nestjs/common')).filter(([name]) => name.endsWith('Exception'))
    expect(Object.fromEntries(said.filter(([name]) => name !== 'HttpException'))).toEqual(codes)
  })

  it('decorators of @nestjs/swagger', () => {
    const names = Object.keys(swagger).filter((name) => /^Api\w+Response$/.test(name) && name !== 'ApiDefaultResponse')
    const codes = codesOf(
      names,
      (name) => {
        const find = () => undefined
        const Described = { find }
        const descriptor = Object.getOwnPropertyDescriptor(Described, 'find')
        const decorate = call(swagger, name) as (target: object, key: string, descriptor: unknown) => void
        decorate(Described, 'find', descriptor)
        return Reflect.getMetadata('swagger/apiResponse', find) as unknown
      },
      (made) => Number(Object.keys(made)[0]),
    )
    expect(codes).toEqual(codesInTables('@nestjs/swagger'))
  })
})
