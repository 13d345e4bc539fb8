package eu.observatory.registry.concept;

import eu.observatory.registry.resource.CodeFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The official files of concepts that an operator may load. */
@Configuration(proxyBeanMethods = false)
class ConceptFiles {

    @Bean
    CodeFile naceRev2(Concepts concepts) {
        return new NaceFile(Nace.REV_2, concepts);
    }

    @Bean
    CodeFile naceRev21(Concepts concepts) {
        return new NaceFile(Nace.REV_2_1, concepts);
    }

    @Bean
    CodeFile nacebel2008(Concepts concepts) {
        return new NacebelFile(concepts);
    }

    @Bean
    CodeFile nafRev2(Concepts concepts) {
        return NafFile.rev2(concepts);
    }

    @Bean
    CodeFile naf2025(Concepts concepts) {
        return NafFile.of2025(concepts);
    }

    @Bean
    CodeFile frenchForms(Concepts concepts) {
        return new FrenchFormsFile(concepts);
    }

    @Bean
    CodeFile lexicon(OwnWords words) {
        return new LexiconFile(words);
    }
}
