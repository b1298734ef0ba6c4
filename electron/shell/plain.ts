/**
 * Whether a value is plain JSON data, as far as this depth: no class instances, no functions, and no own key that
 * could reach a prototype when copied (CVE-2026-70610).
 */
export const isPlain = (value: unknown, depth = 32): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.entries(value).every(([key, item]) => !poisonous.has(key) && isPlain(item, depth - 1))
}

const poisonous = new Set(['__proto__', 'constructor', 'prototype'])
