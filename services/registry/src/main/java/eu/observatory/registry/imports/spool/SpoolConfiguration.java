package eu.observatory.registry.imports.spool;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpoolSettings.class)
class SpoolConfiguration {}
