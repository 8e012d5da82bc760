//! The verbs of English, in both spellings.

/// Verbs of things that can be done.
pub(super) const VERBS: &str = "abandon abide abolish absolve absorb abstain accelerate accept access accompany \
        accomplish account accredit accrue ace achieve acknowledge acquire act activate adapt \
        add address adjust administer admit adopt advance advertise advise advocate affirm agree \
        aim alert align aliquot alleviate allocate allot allow alphabetise alphabetize alter \
        alternate ambulate amend amortize amplify analyse analyze anchor animate annotate \
        announce anodize answer anticipate apologise apologize appeal append apply appoint \
        appraise apprentice approach approve arbitrate archive argue arrange arrive articulate \
        ascertain ask assay assemble assert assess assign assist assure attach attack attain \
        attempt attend attract auction audit audition augment author authorise authorize \
        automate average avoid award babysit back backfill bag bake balance ban bandage bank \
        bargain bartend barter batch bathe beat begin bench benchmark bend benefit bevel bid \
        bike bill bind blend block blog boil bolster bolt bond book boost bootstrap borrow \
        bounce bowl brace braid brainstorm braze breed brew bridge brief bring broadcast broaden \
        broker brush budget build bundle burn busk butcher buy cache calculate calibrate call \
        calm campaign cancel cannulate canvass cap caption capture care caretake carpool carry \
        cash cast catalogue catch categorise categorize cater caulk cease celebrate cement \
        centralise centralize centrifuge certify chair challenge champion change channel charge \
        chart chase chat check choose chop circulate cite claim clarify classify clean clear \
        climb clinch clip clock close cluster coach coat code collaborate collate collect color \
        colour combine come comfort command commence commission commit communicate commute \
        compare compete compile complement complete comply compose compost compress compute \
        conceive conclude condense conduct confer configure confirm connect conquer conserve \
        consider consolidate construct consult consume contact containerise containerize contest \
        continue contract contrast contribute control convene converse convert convey convince \
        cook cool cooperate coordinate cope copy copyedit correct correspond counsel count \
        counter cover craft create crimp crochet crop cross crowdfund crunch cuddle cultivate \
        curate curb cure customise customize cut cycle dance dare date deadlift deal debate \
        debone debrief debug deburr decide declare decline declutter decode decorate decrease \
        dedicate deduct deepen defend defer define delegate delete delight deliver demo \
        demonstrate denote deploy depose deposit derive descend describe design designate \
        destroy detail detect deter determine develop devise devote deworm diagnose dial dictate \
        diet differentiate dig digest digitalise digitalize digitise digitize diminish dine \
        direct disassemble discard discern discharge disclose discontinue discover discuss \
        disinfect dispatch dispense display dispose dissect distribute dive diversify divide dm \
        do dock dockerize document donate dose double download downsize draft draw dress drill \
        drive drop dry drywall duplicate dye earmark earn ease eat echo edit educate elect \
        elevate elicit eliminate email embark embed embrace embroider emerge emphasise emphasize \
        employ empower enable enact encode encounter encourage end endorse endure energise \
        energize enforce engage engineer engrave enhance enjoy enlarge enlist enquire enrich \
        enrol enroll ensure enter entertain equip erect escalate escort establish estimate etch \
        evaluate evolve examine excavate exceed excel exchange excite exclude execute exempt \
        exercise exhibit exit expand expedite experiment explain explore export expose express \
        extend extract extrapolate fabricate face facilitate factor familiarise familiarize farm \
        fast fasten feature feed feel ferment fertilise fertilize fetch fight file fill film \
        filter finalise finalize finance find finish fish fit fix flag flip float floss fly \
        focus fold follow forecast forego forge forgo forklift form formalise formalize \
        formulate forward foster found frame franchise free freelance freeze frost fry fuel \
        fulfil fulfill fund fundraise furnish fuzz gain garden garnish gather gauge generate \
        geotag get ghostwrite give glaze glue go golf grade graduate graft grant graph grasp \
        grease greet grill grind groom group grout grow guard guide halve hammer hand handle \
        handover hang harden harness harvest hasten haul have head heal heat help hem herd \
        highlight hike hire hit hoist hold homeschool hone honor honour host housesit hunt hurry \
        hydrate hypothesise hypothesize identify ignite illuminate illustrate imagine immerse \
        immunise immunize implement import improve improvise inaugurate include incorporate \
        increase index induct infer inflate influence inform initiate inject ink innovate \
        inquire inscribe insert inspect inspire install instruct instrument insulate insure \
        integrate intensify interact intern interpolate interpret intervene interview introduce \
        intubate invent inventory invest investigate invite invoice involve iron irrigate \
        isolate issue jog join jot journal judge juggle jump jumpstart justify kayak keep \
        keynote kick kickstart knead knit label laminate land landscape laugh launch launder lay \
        lead learn lease leave lecture lend lengthen lessen let level leverage liaise license \
        lift lighten limit link list listen litigate live load loan lobby localise localize \
        locate lock log look loop lose lower lubricate machine mail maintain make manage \
        manufacture map march mark market marry master match matriculate max maximise maximize \
        measure mechanize mediate medicate meditate meet memorise memorize mend mention mentor \
        merchandise merge message migrate milk mill mince mine mingle minimise minimize miss mix \
        mobilise mobilize model moderate modernise modernize modify mold monitor moor mop \
        motivate mould mount move mow mulch multiply muster nail name narrate narrow navigate \
        negotiate network neuter neutralize nominate normalise normalize notarise notarize note \
        notify nurse nurture observe obtain occupy offboard offer oil omit onboard open operate \
        oppose opt optimise optimize orchestrate order organise organize orient originate outdo \
        outline outpace outperform outsell outsource overachieve overcome overhaul overpay \
        oversee own pace pack package paint palletize paraphrase parent park parse partake \
        participate partner pass patch patent patrol pause pave pay peel pentest perfect perform \
        persevere persist personalise personalize persuade petition phase phone photocopy \
        photograph pick pickle pilot pin pinpoint pioneer pipe pipette pitch place plan plant \
        plaster plate play plead pledge plot plough plow plug plumb podcast polish ponder pose \
        position post pound pour power practice practise praise pray preach predict prep prepare \
        prepay prescribe present preserve preside press prevent price prime print prioritise \
        prioritize probe process proctor procure produce profile program programme progress \
        project promise promote proofread propagate propose prosecute prospect protect prototype \
        prove provide provision prune publish pull pump punch purchase purge purify pursue push \
        put quadruple qualify quantify quarry query question quilt quit quote race raise rake \
        rally ramp rank rate ration rationalise rationalize reach react read readjust realise \
        realize ream reapply reboot rebrand rebuild recall recap receive recertify recite \
        reclaim recognise recognize recommend reconcile reconnect record recover recruit rectify \
        recycle redeem redesign redirect redo reduce refactor refer refinance refine refinish \
        reflect refrain refresh refuel refund refuse regain register regress regulate \
        rehabilitate rehearse reignite reimagine reimburse reinforce reinstate reinvent reject \
        relaunch relax relay relearn release relinquish relocate rely remain remember remind \
        remodel remove render renegotiate renew renovate rent reopen reorganise reorganize \
        repair repay repeat replace reply report reposition represent repurpose requalify \
        request rescue research resell reserve reset reside resign resist resit reskill resolder \
        resolve resort respond rest restock restore restrict restructure resubmit resume retain \
        retake retell rethink retire retrain retrieve retrofit return reuse revamp reveal \
        reverse review revise revisit revitalise revitalize revive reward rewind rewire reword \
        rewrite ride rig ring rinse rise rivet roast role-play roll roof rotate route row run \
        sail sample sand sanitise sanitize satisfy saute save saw scaffold scale scan schedule \
        score scout scrape screen scrub sculpt seal search seat secure see seed seek segment \
        select sell send separate sequence serve service set settle sew shade shadow shape shard \
        share sharpen shave shear shed shelter shelve shift shine ship shoot shop shorten shout \
        show showcase shred shrink shut sift sign simplify simulate sing sit situate size skate \
        sketch ski skim skip slash sleep slow smile smoke smooth snap snorkel soak socialise \
        socialize solder solicit solve soothe sort source sow space spare spark speak spearhead \
        specialise specialize specify speed spell spend spin splice splint split sponge sponsor \
        spot spray spread sprint squat stabilise stabilize stack staff stage stain stake stamp \
        stand standardise standardize staple start state stay steam steer step sterilise \
        sterilize stick stimulate stir stitch stock stop store storyboard stow strategise \
        strategize stream streamline strengthen stretch strip strive structure strum study stuff \
        style subcontract sublet submit subscribe substitute subtitle subtract succeed sue \
        suggest sum summarise summarize supervise supply support surf surpass survey suspend \
        sustain suture swab swap sweep swim swing switch synchronise synchronize synthesise \
        synthesize systematise systematize systemize tabulate tack tackle tag tailor take talk \
        tally tap tape taper target taste tax teach tear tell tend terminate test text thank \
        think thread throw tick tidy tie tighten tile till time titrate tolerate torque toss \
        touch toughen tour tow trace track trade trademark train transact transcribe transfer \
        transform translate transmit transplant transport travel treat trek triage trial trim \
        triple troubleshoot trust try tune turn tutor tweet type typeset unclog uncover undergo \
        understand undertake underwrite undo unify unite unlearn unload unlock unpack \
        unsubscribe untangle unveil upcycle update upgrade uphold upload upsell upskill use \
        usher utilise utilize vacate vaccinate vacuum validate value varnish vary venture verify \
        vet video view visit visualise visualize vlog voice volunteer vote wait waive wake walk \
        wallpaper warm warn wash waste watch water wax wean wear weatherize weave wed weed weigh \
        weld widen win wipe wire withdraw witness work wrangle wrap wrestle write";

/// Those of them that are as often nouns or adjectives.
pub(super) const NOUNS_TOO: &str = "access account ace act address advance advocate aim alert alternate answer appeal \
        apprentice approach assay attack attempt audit average award back backfill bag balance \
        ban bandage bank batch beat bench benchmark bend benefit bevel bid bike bill bind blend \
        block blog bolt bond book boost bounce bowl brace brew bridge brief broadcast broker \
        brush budget bundle burn cache call calm campaign cap caption care cash cast catalogue \
        catch cement chair challenge champion change channel charge chart chase chat check chop \
        claim clean clear clip clock close cluster coat code color colour command commission \
        commute complement complete compost contact contest contract contrast control cook cool \
        copy correct count counter cover crop cross curb cure cut cycle dance date deal debate \
        decline decrease delegate demo deposit design detail dial diet dig digest direct \
        discharge display dive dock document dose double draft dress drill drive drop dry \
        drywall duplicate ease echo email embed employ end escort exchange exercise exhibit exit \
        experiment export express face factor farm fast feature feed feel ferment fight file \
        film filter finance fish fit fix flag flip float focus fold follow forecast forge \
        forklift form forward foster frame franchise free freeze frost fuel fund gain garden \
        garnish gauge glaze glue golf grade graduate grant graph grease grill group grout guard \
        guide hammer hand harness harvest haul head heat help hem herd highlight hike hit hold \
        honor honour host hunt hurry import increase index influence initiate ink instrument \
        intern interview inventory invite invoice iron issue journal judge jump keynote kick \
        label land landscape launch lead lease lecture level leverage license lift limit link \
        list live load loan lobby lock log look loop lower machine mail map march mark market \
        master match max measure mention merchandise message mill mine mix model moderate mold \
        monitor mop mould mount move mulch nail name narrow network note nurse offer oil open \
        order outline own pace pack package paint parent park partner pass patch patent patrol \
        pause pay perfect petition phase phone photograph pick pickle pilot pin pioneer pipe \
        pitch place plan plant plaster plate play pledge plot plow plug podcast pose position \
        post pound power practice praise prep present press price prime print probe process \
        produce profile program programme progress project promise prospect prototype provision \
        pump punch purchase push quarry query question quilt quote race rake rally ramp rank \
        rate ration reach read recall recap record redo refresh refund relay release rent repair \
        repeat reply report request rescue research reserve reset resort respond rest retrofit \
        return reverse review reward rework ride rig ring rise roast roll roof route row run \
        sail sample sand saw scale scan schedule score scout screen scrub seal search seat \
        secure seed segment separate sequence serve service set shade shape shard share shed \
        shelter shift ship shoot shop shout show showcase shut sign size sketch ski skip slash \
        sleep slow smile smoke smooth snap sort source space spare spark speed spell spin splice \
        split sponge sponsor spot spray spread sprint squat stack staff stage stain stake stamp \
        stand staple start state stay steam step stick stir stitch stock stop store stow stream \
        stretch strip structure study stuff style subcontract subtitle sum supply support surf \
        survey swab swap sweep swim swing switch tack tag talk tally tap tape taper target taste \
        tax tear test text thread throw tick tie tile till time torque touch tour tow trace \
        track trade trademark train transfer transport travel treat trek triage trial trim \
        triple trust try tune tutor tweet type undo update upgrade use vacuum value venture vet \
        video view visit vlog voice vote wait wake walk warm wash waste watch water wax wear \
        weed win wipe wire witness work wrap";
