import type { HeadingWords } from './heading-words.ts'

/** English. */
export const en: HeadingWords = {
  room: `
    Room, Room no., Room number, Rm, Rm no., RR room number, Room name, Room ID, Room code, Assigned
    room, Room assigned, Assigned room number, Room allocated, Allocated room, Guest room, Hotel room,
    Unit, Unit no., Unit name, Unit code, Space, Space no., Accommodation, Accommodation name,
    Accommodation no., Door, Door no., Door name, Apartment, Apartment no., Cabin, Cabin no., Villa,
    Suite no.`,
  guestName: `
    Name, Names, Guest, Guests, Guest name, Guest names, Guest full name, Full name, Fullname, Full
    guest name, Name surname, Surname name, Name and surname, Surname and name, First and last name,
    Last name first name, First name last name, Last first, Main name, Main name first last, Name of
    guest, Guest name last first, Pax, Pax name, Pax names, Passenger, Passengers, Passenger name,
    Passenger names, Traveller, Traveler, Traveller name, Traveler name, Tenant name, Participant,
    Participants, Participant name, Attendee, Attendee name, Delegate, Delegate name, Occupant, Occupant
    name, Primary guest, Main guest, Guest 1, Name 1, Guest name 1, Lead guest`,
  firstName: `
    First name, First names, Firstname, Given name, Given names, Forename, Forenames, Christian name,
    Guest first name, First`,
  lastName: `Last name, Lastname, Surname, Surnames, Family name, Guest last name, Guest surname, Last`,
  title: `Title, Guest title, Salutation, Mr/Mrs, Mr Mrs Ms, Gender, Prefix`,
  arrival: `
    Arrival, Arrivals, Arrival date, Arrive, Arrive date, Arriving, Date of arrival, Check in, Checkin,
    Check in date, Checkin date, Date of check in, C/I, CI, Start, Start date, Stay from, Stay start,
    Date from, From, From date, In, In date, Arr, Arr date, Date in`,
  departure: `
    Departure, Departures, Departure date, Depart, Depart date, Departing, Date of departure, Check out,
    Checkout, Check out date, Checkout date, Date of check out, C/O, CO, End, End date, Stay to, Stay
    until, Stay end, To, To date, Until, Out, Out date, Dep, Dep date, Date to, Date out, Last date of
    stay, Last date of stay C/O`,
  stay: `Period, Stay, Stay period, Period of stay, Stay dates, Dates of stay, Dates, Travel dates, Travel period, Duration of stay, Arrival departure, Arrival and departure, Check in check out, Check in and check out, In out, From to, Stay from to`,
  nights: `
    Nights, Night, Number of nights, No. of nights, Number nights, Nights count, Nts, Length of stay,
    LOS, Stay length`,
  adults: `
    Adults, Adult, Adt, Adults count, Persons, Person, Number persons, Number of persons, People, Number
    of people, Pax, Pax count, Number adults, Number of adults, Number pax, Guests, Guests number,
    Number of guests, Guest count, Occupancy`,
  children: `Children, Child, Chd, Chl, Ch, Number children, Number of children, Kids`,
  roomType: `
    Room type, Rm type, Type, Category, Room category, Room category label, Room class, Rate category,
    Unit group, Unit type, Space category, Accommodation type, Bed type, Occupancy type`,
  keys: `Keys, Number of keys, Number keys, Key count, Key cards, Keycards, Number of key cards`,
  sharers: `
    Shares, Share, Share with, Sharer, Sharers, Sharing with, Sharing, Roommate, Room mate, Roommates,
    Room mates, Accompanying guests, Accompanying guest, Accompanying, Accompanied by, Companion,
    Companions, Second guest, Guest 2, Name 2, Guest name 2, Additional guests, Additional guest, Other
    guests, Partner name, Sharer name`,
  confirmation: `
    Confirmation, Confirmation number, Conf, Conf number, Cnf, Reservation, Reservation number,
    Reservation ID, Res number, Res ID, Resv name ID, Booking, Booking number, Booking ID, Book number,
    Booking reference, Booking ref, Ref, Reference, Reference number, Voucher, Voucher number, Old
    reservation ID, Third party ID, Record number, ID`,
  status: `
    Status, Reservation status, Booking status, Res status, Resv status, Short resv status, Guest
    status, State, Reservation state`,
  arrivalTime: `Arrival time, Time of arrival, ETA, Arr time, Check in time, Checkin time, Time in`,
  departureTime: `Departure time, Time of departure, ETD, Dep time, Check out time, Checkout time, Time out`,
  group: `Group, Group name, Block, Block code, Event, Event name, Allotment`,
  email: `Email, E-mail, Mail, Email address, E-mail address, Guest email, Guest e-mail, Email ID`,
  phone: `
    Phone, Phone number, Phone no., Guest phone, Contact phone, Contact number, Mobile, Mobile number,
    Mobile phone, Cell, Cell phone, Telephone, Telephone number, Tel, Tel number`,
  notes: `Notes, Note, Remarks, Remark, Comment, Comments, Specials, Special requests, Special request, VIP`,
  context: `Guest, Guests, Pax, Passenger, Traveller, Stay, Dates, Stay dates, Hotel stay`,
  other: `
    birth, birthday, birthdate, birth date, DOB, born, age, ages, valid, validity, expiry, expires,
    expire, expiration, exp date, issue date, issued, visa, passport, passports, document, documents, ID
    number, ID card, identity, national ID, licence, license, nationality, citizenship, country, city,
    town, street, address, zip, postcode, postal, price, prices, rate, rates, amount, deposit, balance,
    total, subtotal, tax, taxes, vat, fee, fees, cost, currency, paid, payment, payments, charge,
    charges, credit, debit, revenue, folio, invoice, bill, account, acct, loyalty, member, membership,
    booked, booking date, date booked, reservation date, created, modified, updated, changed, cancelled,
    cancellation, cancel, deadline, cutoff, release, option, flight, flights, airline, airport, train,
    bus, coach, transfer, pickup, pick up, shuttle, time, leader, guide, driver, agent, agency, booker,
    booked by, contact, contact name, contact person, company, organisation, organization, employer,
    source, channel, market, segment, sales, staff, employee, manager, responsible, attendant, cleaner,
    housekeeper, housekeeping, maid, owner, operator, tour, hotel, property, floor, building, wing,
    tower, bed, beds, bedding, smoking, view, size, rooms number, number of rooms, number rooms, room
    count, language, gender, user, username, plate, car, parking, seat, table, meal, board,
    diet, allergy, host, room status, payment status, housekeeping status, HK status, front office status, FO status, room state, room rate, room key, check in by, checked in by, number of keys issued, spouse, mother, father, emergency, next of kin, old, previous, former, requested,
    preferred, preference, feature, connecting, adjoining, upgrade, position, job,
    department, school, class, team, speaker, hobby, number of, driver*, guide*, leader*, agent*, coach*, option date, cancel by, release*`,
}
