import { expect, it } from 'vitest'
import { majorsOf } from '../../../src/project/version-ranges.ts'

it.each([
  ['4.18.2', [[4, 4]]],
  ['^4.18', [[4, 4]]],
  ['~4', [[4, 4]]],
  ['~> 4.1', [[4, 4]]],
  ['=4.1.0', [[4, 4]]],
  ['v4.1', [[4, 4]]],
  [' 4.x ', [[4, 4]]],
  ['4.X.*', [[4, 4]]],
  ['5.0.0-beta.3+build.7', [[5, 5]]],
  ['^10.0.0-0', [[10, 10]]],
  ['npm:express@4', [[4, 4]]],
  [
    'npm:express@^4.1 || 5',
    [
      [4, 4],
      [5, 5],
    ],
  ],
  [
    '^4 || ^5',
    [
      [4, 4],
      [5, 5],
    ],
  ],
  [
    '^3||>=5.1',
    [
      [3, 3],
      [5, Infinity],
    ],
  ],
  ['>=4 <5', [[4, 4]]],
  ['>= 4.1.0 < 5.0.0-0', [[4, 4]]],
  ['>=4 <5.1', [[4, 5]]],
  ['>=4 <=5', [[4, 5]]],
  ['4.1 - 5', [[4, 5]]],
  ['<5', [[0, 4]]],
  ['<5.0.1', [[0, 5]]],
  ['>4', [[5, Infinity]]],
  ['>4.x', [[5, Infinity]]],
  ['>4.1', [[4, Infinity]]],
  ['>=4', [[4, Infinity]]],
  ['*', [[0, Infinity]]],
  ['x.x', [[0, Infinity]]],
  ['', [[0, Infinity]]],
  ['^4 || >6 <5', [[4, 4]]],
])('reads the majors of %j', (range, majors) => {
  expect(majorsOf('express', range)).toEqual(majors)
})

it.each([
  'latest',
  'next-4',
  'workspace:^4.0.0',
  'workspace:*',
  'catalog:',
  'catalog:express4',
  'npm:express',
  'npm:@acme/express@4',
  'npm:express-fork@4',
  'file:../express-4',
  'link:4',
  'expressjs/express#4.x',
  'git+https://github.com/expressjs/express.git#semver:^4',
  'https://example.com/express-4.0.0.tgz',
  '^4 || latest',
  '4.1.2.3',
  '>6 <5',
])('knows nothing by %j', (range) => {
  expect(majorsOf('express', range)).toBeUndefined()
})
