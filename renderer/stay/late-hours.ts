/** Hours a desk gives a late check-out until; more than these are typed. */
const usual = ['12:00', '13:00', '14:00', '16:00', '18:00']

/** Late hours of a day `YYYY-MM-DD` as wall-clock texts, those after the property's check-out. */
export const lateHours = (day: string, checkOut: string): readonly string[] =>
  usual.filter((hour) => hour > checkOut).map((hour) => `${day}T${hour}`)
