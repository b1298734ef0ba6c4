import { plainWord } from './status-words.ts'

/**
 * Common given names of the languages of the trade. They are evidence and nothing more: they tell `John Smith, Jane
 * Doe` (two people) from `García López, María José` (one). A name that is not here is never changed for it; the
 * person at the desk is asked instead.
 */
const givenNames = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward peter mary patricia jennifer linda elizabeth barbara
  susan jessica sarah karen nancy lisa betty margaret sandra ashley emily donna michelle carol amanda dorothy melissa
  deborah jane alice anne anna emma olivia sophia sophie laura julia claire kate lucy bob bill jim tom tim joe jack
  harry oliver henry ben sam max leo ella mia amy helen hans klaus jürgen wolfgang uwe dieter heinz stefan andreas
  matthias markus jens sven lars ulrich ursula monika petra sabine renate gisela ingrid heike birgit claudia angelika
  katrin karin silke ute anja jean pierre michel andré philippe alain bernard jacques françois nicolas julien marie
  nathalie isabelle sylvie catherine françoise valérie christine monique chloé camille léa manon josé juan antonio
  manuel francisco jesús javier carlos miguel alejandro pedro pablo jorge luis maría carmen ana dolores pilar teresa
  isabel cristina marta lucía elena giuseppe giovanni mario luigi francesco angelo marco matteo andrea alessandro
  davide giulia francesca chiara sara valentina alessia martina joão joana rui nuno tiago inês beatriz catarina
  fernanda pieter jan johannes willem hendrik cornelis johanna anneke marieke femke sanne krzysztof piotr andrzej
  tomasz paweł marcin katarzyna małgorzata agnieszka barbara ewa joanna magdalena petr pavel jiří josef tomáš jana
  eva hana lenka kateřina lucie erik karl nils anders johan mikael per astrid birgitta kristina mette ole kirsten
  hanne søren niels juha matti timo mikko anneli tuula riikka eeva georgios dimitrios ioannis konstantinos nikolaos
  eleni angel ángel fernando rafael ramón sergio alberto enrique vicente andrés javier ignacio josefa mercedes rosa
  concepción rosario victoria beatriz silvia natalia patricia mónica raquel rocío irene nuria eva paula sonia belén
  encarnación inmaculada consuelo montserrat esther gloria daniela gabriela mariana ricardo eduardo guillermo
  emilio julio rodrigo joaquín xavier jordi josep montse vítor miguel henrique duarte afonso fátima conceição luísa
  teresa graça lurdes ann jo lynn louise mehmet mustafa ahmet ali hüseyin hasan fatma ayşe emine hatice zeynep elif`
    .split(/\s+/u)
    .map(plainWord),
)

export const isGivenName = (word: string): boolean => givenNames.has(plainWord(word))
