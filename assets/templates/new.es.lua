-- Una conversación para aprender y para hacerla tuya. Primero juégala y después sigue leyendo:
--
--     jugarla:                                  talante play your-scenario.lua
--     ¿qué está mal?, ¿se aprueba con trucos?   talante check your-scenario.lua
--     un dibujo de toda ella:                   talante graph your-scenario.lua > your-scenario.svg
--
-- Lo que va detrás de dos guiones es para quien escribe: quien juega no lo ve. Los números llevan
-- por el archivo en el orden en que hacen falta. Para hacerla tuya, empieza por el 2 y el 3: otra
-- queja y lo que hay de cierto en ella. Luego la mesa (4) y después, escena por escena. Cambia una
-- cosa, comprueba, juega y cambia la siguiente.
return scenario "your-scenario" {

  -- 1. Lo que se ve en la lista y dónde ocurre: phone (teléfono), room (sala), office (oficina),
  -- counter (mostrador) o chat. Las palabras de Talante están en inglés; los textos son tuyos.
  title    = "Ni una gota caliente",
  summary  = [[Un vecino dice que lleva toda la semana sin agua caliente. La caldera apunta lo
               suyo.]],
  language = "es",
  setting  = "phone",
  minutes  = 5,

  -- Quién es. La confianza (trust) y la paciencia (patience) van de 0 a 100 y se le notan. Empieza
  -- por la mitad.
  persona = { name = "Basilio Lara", role = "vecino del 2.º B", trust = 50, patience = 60 },

  -- 2. La queja, que suena igual sea cierta o no. En `value` está lo que de verdad le importa: él
  -- no lo dice de entrada, y descubrirlo es la mitad del trabajo.
  claim = {
    "Llevo toda la semana sin agua caliente.",
    verdict = "exaggerated",
    truth   = "En el parte de la caldera consta {corte}.",
    value   = "Bañar a su nieto, que tiene cuatro meses y pasa con él las tardes.",
  },

  -- 3. Lo que cambia de una sesión a otra. Cada caso da una forma de la conversación, y aquí hay
  -- dos: en una exagera y en la otra tiene razón. Así nadie acierta por costumbre, ni creyéndoselo
  -- todo ni dudando de todo. Donde un texto diga {corte} saldrá lo que ponga aquí.
  vary "caldera" {
    { "una_manana", verdict = "exaggerated",
      corte = "un corte, el de esta mañana de siete a diez",
      aviso = "no hay más aviso que el suyo de ahora" },
    { "toda_la_semana", verdict = "right",
      corte = "un corte que empezó el lunes y no se ha cerrado",
      aviso = "el aviso del martes se archivó sin que subiera nadie" },
  },

  -- 4. La mesa: lo que se puede mirar antes de contestar. Aquí va lo que decide.
  look "parte" {
    "Abrir el parte de la caldera",
    shows = [[Portal 6: {corte}; {aviso}. Hay un termo eléctrico en el almacén. El técnico tiene
              libre desde las 16:00.]],
    patience = -2, -- mientras lees, él espera
  },

  -- 5. Lo que se examina. Un momento cuenta una vez, por la primera respuesta que se da en su
  -- escena, y lleva una idea que sale al final, en el repaso. Con tres momentos, una habilidad se
  -- puede medir.
  moments = {
    { "la primera respuesta",
      idea = "De entrada nada es verdad ni mentira. El fastidio es real en los dos casos." },
    { "el parte", idea = "Se puede contar lo que consta sin restregárselo a nadie por la cara." },
    { "el recibo",
      idea = "Hay que dar lo que toca. Con menos se pierde a uno; con más, vienen todos." },
    { "esta tarde", idea = "Antes de llenarle el día a alguien, pregunta cómo es su día." },
  },

  -- Se prueba después de cada respuesta. Tampoco se va a quedar para siempre.
  go { "cuelga", when = "patience <= 0" },

  -- 6. Una escena: alguien dice algo y quien juega contesta. `stance` dice en qué consiste aquí el
  -- tacto: "open", aún no se puede saber; "hold", sostener un límite; "own", reconocer un fallo
  -- nuestro. Si no se pone, decide el veredicto de la forma.
  scene "apertura" {
    moment = "la primera respuesta", stance = "open",
    says [[Llevo toda la semana sin agua caliente. ¡Toda la semana, calentando cazos como mi abuela!
           Y el recibo, eso sí, bien puntual.]],
    hint "¿Importa ya cuánto ha durado? ¿Para qué estará calentando cazos?", -- para quien la pida

    -- 7. Las respuestas. Cada una la podría dar un buen compañero, y cada una lleva su porqué
    -- (why), que es de donde se aprende. Niveles: 0, 1 o 2 por habilidad, y en una escena todas
    -- puntúan las mismas. discernment 2: una pregunta que va al caso, antes de juzgar. validation
    -- 2: se nombra lo que esa persona siente o vive, y se da por bueno. 1: una fórmula que vale
    -- para cualquiera. `style` marca los caminos baratos (appease, dar la razón; stonewall,
    -- escudarse en las normas; refuse, negarse): `check` juega también como quien va siempre por
    -- ahí.
    reply "toda_toda" {
      [[¿Toda la semana, dice? Es que cuando una caldera se para aquí nos salta un aviso, y yo no
        recuerdo que haya saltado ninguno, don Basilio.]],
      discernment = 0, validation = 0, trust = -10, patience = -20, to = "herido",
      style = "stonewall",
      why = "La pregunta ya trae la respuesta. Te ha contado algo y lo has puesto en duda.",
    },
    reply "los_cazos" {
      [[Andar con cazos a estas alturas cansa a cualquiera. ¿Para qué la necesita hoy y desde cuándo
        falta?]],
      discernment = 2, validation = 2, trust = 10, to = "registro",
      why = "El engorro es suyo diga lo que diga el parte. Y has preguntado lo que no sabías.",
    },
    reply "se_lo_descuento" {
      [[Qué vergüenza, lo siento en el alma. Le descuento la semana entera del recibo y no se hable
        más.]],
      discernment = 0, validation = 1, patience = 5, to = "registro", style = "appease",
      why = "Has pagado sin saber el qué. Y el grifo sigue igual de frío.",
      better = "Con cazos no hay quien viva. ¿Desde cuándo está así, y le pasa en toda la casa?",
    },
    reply "digame_el_piso" {
      "Le entiendo perfectamente. ¿Me dice el portal y el piso, por favor, y lo vamos mirando?",
      discernment = 1, validation = 1, patience = -4, to = "registro",
      why = "Correcto, y lo mismo que se le dice a cualquiera por cualquier cosa.",
    },
    -- La buena no puede ser siempre la más larga, ni la más corta, ni la más educada: quien no lee
    -- no debe aprobar. Cuando se nota, `talante check` lo dice.
  },

  -- 8. Una escena sin momento no da puntos. Esta está para que un tropiezo traiga cola, y tenga
  -- vuelta atrás.
  scene "herido" {
    says "O sea, que me lo invento. Setenta y un años y ahora me dedico a inventarme averías.",

    reply "vuelta_atras" {
      [[No, se lo he dicho mal y empiezo otra vez. Usted no tiene agua caliente: vamos a
        arreglarlo.]],
      trust = 8, patience = 10, to = "registro",
      why = "Una frase para desdecirse, y sin excusas.",
    },
    reply "yo_no_he_dicho" {
      "Yo no he dicho eso. He dicho lo que pone el sistema, no se lo tome usted así.",
      trust = -5, patience = -25, to = "registro", style = "stonewall",
      why = "Primero se lo inventa y ahora es susceptible: eso es lo que oye.",
    },
  },

  scene "registro" {
    moment = "el parte",
    -- Desde aquí se pide una tercera habilidad. disagreement 2: un límite u otro punto de vista, y a
    -- su lado otra salida; si tiene razón, se admite el fallo y se arregla. 1: la mitad de eso. 0: se
    -- cede en todo o se le dice que se equivoca.
    --
    -- Una frase puede depender de lo anterior: said.RESPUESTA, seen.MIRADA, trust, caldera...
    says { "Para lo que la necesita todo el mundo. Toda la semana, ya se lo he dicho.",
           when = "said.apertura.los_cazos" },
    says "Ahí tendrán ustedes apuntado lo que hace la caldera. ¿Qué pone?",
    hint "En la mesa tienes algo que abrir.",

    -- 9. Lo que no se puede saber sin haber mirado va con llave hasta entonces. Si no hace falta
    -- mirar, la forma vale poco: `check` juega también como quien no mira nunca, y ese no debe
    -- aprobar.
    reply "lo_que_pone" {
      when = "seen.parte", locked = "No has abierto el parte.",
      "Pone {corte}; {aviso}. Para andar con cazos sobra, y a las cuatro puede subir el técnico.",
      discernment = 2, validation = 2, disagreement = 2, trust = 10, to = "recibo",
      why = "Lo que consta, tal cual, y lo que viene después. Sin «peros» y sin que nadie pierda.",
    },
    reply "uso_interno" {
      "Ese parte es de uso interno, me temo. Si nos escribe, alguien lo estudiará en unos días.",
      discernment = 0, validation = 0, disagreement = 1, patience = -20, to = "recibo",
      style = "refuse",
      why = "Un límite sin nada detrás. Preguntaba por su propia casa.",
    },
    reply "lo_que_usted_diga" {
      [[Lo que ponga da lo mismo: si usted me dice que ha sido toda la semana, ha sido toda la
        semana, y a mí con su palabra me basta y me sobra.]],
      discernment = 0, validation = 1, disagreement = 0, to = "recibo", style = "appease",
      why = "Has renunciado a lo único que le ayudaba: saber qué pasa.",
    },
  },

  scene "recibo" {
    moment = "el recibo",
    says "¿Y el recibo? Porque la caldera la pago yo todos los meses.",
    hint "Lo que le toca depende de lo que haya pasado.",

    -- 10. Un nivel puede depender de la forma: `and` se lee «entonces» y `or`, «si no». Cuál de
    -- estas dos es la buena solo lo sabe quien ha leído el parte.
    reply "la_semana" {
      [[Una semana de cazos no se cobra. Se la quito hoy mismo y le mando el justificante con mi
        firma.]],
      validation = "caldera == 'toda_la_semana' and 2 or 1",
      disagreement = "caldera == 'toda_la_semana' and 2 or 0",
      to = "tarde",
      why = "Bien si fue una semana. Si fue una mañana, mañana lo sabe toda la escalera.",
    },
    reply "la_manana" {
      [[La semana no se la puedo quitar. La mañana sí, que bastante ha sido, y además le subo hoy un
        termo para que no tenga que calentar nada.]],
      validation = "caldera == 'una_manana' and 2 or 1",
      disagreement = "caldera == 'una_manana' and 2 or 0",
      to = "tarde",
      why = "Bien si fue una mañana: un límite, y algo en la mano. Si fue una semana, es injusto.",
    },
    reply "los_estatutos" {
      "Comprendo que lo pregunte. Los estatutos no lo contemplan, y gracias por hacerse cargo.",
      validation = 0, disagreement = 1, patience = -10, to = "tarde", style = "refuse",
      why = "Un no sin otra salida. Y le das las gracias por algo que no ha hecho.",
    },
    reply "usted_dira" {
      [[Descuéntese usted lo que le parezca justo y mándenos la cuenta. Aquí nadie se lo va a
        discutir.]],
      validation = 1, disagreement = 0, to = "tarde", style = "appease",
      why = "Le has pasado tu trabajo. Alguien se lo discutirá, y no serás tú.",
    },
  },

  scene "tarde" {
    moment = "esta tarde",
    says "Bueno. Pues que no me venga a las cinco, que es cuando ando liado.",
    hint "¿Sabes con qué anda liado a las cinco?",

    reply "al_minuto" {
      [[Eso ni se pregunta, don Basilio: diga usted el minuto que le venga bien y a ese minuto tiene al
        técnico llamando al timbre. Se lo prometo yo.]],
      discernment = 1, validation = 1, disagreement = 0, to = "otra_vez", style = "appease",
      why = "Has prometido un minuto que no es tuyo.",
    },
    -- 11. Una respuesta lleva a una escena o a un final, o a lo primero de una lista que se cumpla.
    reply "a_las_cinco" {
      [[¿Y qué pasa a las cinco? A las tres no llega; a las cuatro sí, y queda el agua para
        entonces.]],
      discernment = 2, validation = 2, disagreement = 2,
      to = { { "caliente", when = "seen.parte" }, "otra_vez" },
      why = "Has preguntado por su tarde antes de llenársela, y has dicho lo que no puede ser.",
    },
    reply "de_nueve_a_nueve" {
      "La ruta va de nueve a nueve y tiene que haber alguien en casa. Es igual para todos.",
      discernment = 0, validation = 0, disagreement = 1, to = "otra_vez", style = "refuse",
      why = "Será verdad, pero él no tiene un día así.",
    },
  },

  -- 12. Cómo acaba: qué pasa y cuánto vale. Solo se aprueba con algunos resultados: resolved
  -- (resuelto), recovered (recuperado), referred (derivado), ended_with_dignity (con dignidad). Y un
  -- final bueno lo es para los tres: el cliente, la empresa y el compañero.
  outcome "caliente" {
    "A las cinco y cuarto, en el baño del 2.º B hay vapor y un niño que chapotea.",
    result = "resolved",
    for_client = "El agua a su hora, y lo que le tocaba.",
    for_company = "Un vecino que no monta una junta.",
    for_colleague = "Un técnico al que le abren.",
  },
  outcome "otra_vez" { "El técnico llama al 2.º B, no le abren y se va.", result = "lost" },
  outcome "cuelga"   { "Ha colgado.", result = "lost" },

  -- 13. Recorridos: sesiones que has imaginado, con lo que tiene que salir. `check` las juega
  -- siempre, así que verás enseguida si un cambio ha roto alguna. Como poco: quien lo hace bien, en
  -- cada forma, y quien tira por lo fácil.
  path "bien, una mañana" {
    "los_cazos", "look parte", "lo_que_pone", "la_manana", "a_las_cinco",
    with = { caldera = "una_manana" },
    expect = "passed and outcome == 'caliente' and score.total >= 90",
  },
  path "bien, toda la semana" {
    "los_cazos", "look parte", "lo_que_pone", "la_semana", "a_las_cinco",
    with = { caldera = "toda_la_semana" },
    expect = "passed and outcome == 'caliente' and score.total >= 90",
  },
  path "un mal comienzo, y la vuelta atrás" {
    "toda_toda", "vuelta_atras", "look parte", "lo_que_pone", "la_manana", "a_las_cinco",
    with = { caldera = "una_manana" },
    expect = "passed and score.discernment < 75",
  },
  path "que sí a todo" {
    "se_lo_descuento", "lo_que_usted_diga", "usted_dira", "al_minuto",
    expect = "not passed and outcome == 'otra_vez' and score.disagreement == 0",
  },
  path "que no a todo" {
    "toda_toda", "yo_no_he_dicho", "uso_interno",
    with = { caldera = "toda_la_semana" },
    expect = "not passed and outcome == 'cuelga'",
  },

  -- 14. Los identificadores (apertura, la_semana) son para los archivos: los textos cámbialos
  -- cuando quieras; los identificadores, solo mientras no haya jugado nadie. Con `talante translate
  -- your-scenario.lua --to en` tienes el archivo para otra lengua, y con `talante explore
  -- your-scenario.lua` ves a qué puede llegar cada sesión.
}
