const narrow = '\u202f'

/** French sets a narrow space that never breaks before `; : ? !` and inside guillemets. */
export const frenchSpaces = (sentence: string): string =>
  sentence.replace(/ (?=[;:?!»])/g, narrow).replace(/(?<=«) /g, narrow)
