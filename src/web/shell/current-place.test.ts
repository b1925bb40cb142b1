import { describe, expect, it } from 'vitest'
import { currentPlace } from './current-place.ts'

const places = ['/people', '/people/facts', '/people/policy']

describe('the place the viewer is in', () => {
  it.each([
    ['/people/facts/profiles', '/people/facts'],
    ['/people/facts', '/people/facts'],
    ['/people/factsheet', '/people'],
    ['/people/all/0198', '/people'],
    ['/elsewhere', '/people'],
  ])('%s is in %s', (path, place) => expect(currentPlace(places, path)).toBe(place))

  it('is nowhere when there are none', () => expect(currentPlace([], '/people')).toBeUndefined())
})
