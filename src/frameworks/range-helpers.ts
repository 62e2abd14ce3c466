/** `inRange` of lodash: whether a number lies in a range that leaves out its end. */
export const rangeTest = {
  name: 'inRange',
  module: /^lodash(?:-es|[./]inrange)?(?:\/inRange)?(?:\.js)?$/,
  /** What the whole library goes by as a global. */
  global: '_',
}
