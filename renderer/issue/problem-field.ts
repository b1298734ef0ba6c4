import type { Problem } from '#shared/problem.ts'

export type Field = 'keys' | 'rooms' | 'guest' | 'email' | 'phone' | 'from' | 'until' | 'doors' | 'form'
export type FieldProblems = Readonly<Partial<Record<Field, Problem>>>

/** Where on the form a problem is shown: beside what the operator can change about it. */
export const fieldOf = (problem: Problem): Field => {
  switch (problem.kind) {
    case 'guestMissing':
    case 'guestTooLong':
    case 'guestNotName':
    case 'guestUnreadable':
    case 'unknownGuest':
      return 'guest'
    case 'contactUnreadable':
      return problem.field
    case 'stayReversed':
    case 'stayInPast':
      return 'until'
    case 'shapeMissing':
    case 'shapeConflict':
    case 'nothingToJoin':
    case 'unknownKey':
    case 'keyOfAnotherRoom':
    case 'keyNotJoinable':
    case 'keyNotOverlapping':
    case 'autoJoinStale':
      return 'keys'
    case 'noRooms':
    case 'unknownRoom':
    case 'ambiguousRoom':
    case 'roomsNotCovered':
      return 'rooms'
    case 'unknownDoor':
    case 'overCapacity':
      return 'doors'
    default:
      return 'form'
  }
}
